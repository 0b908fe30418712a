/** Times a call through mix and the same call with bare `fetch`, in one process, and prints what it measures. */
import { MixCore } from "../../generated/mix/src/core.js";
import { storeApiKey } from "../../generated/mix/src/operations/store-api-key.js";

const BATCHES = 3_000;
const CALLS = 100;
const WARM_UP = 300;

const serverURL = "http://localhost:8088";
const request = { api_key: "key", provider: "openrouter" } as const;
const answer = '{"success":true,"message":"stored"}';

// What both call. It looks at what it is given, so that neither saves the work of making it.
globalThis.fetch = async (url, init) => {
  if (`${url}${init?.method}${init?.body}`.length < 60) throw new TypeError("too little to be the request");
  return new Response(answer, { status: 200, headers: { "content-type": "application/json" } });
};

async function byHand(): Promise<unknown> {
  const response = await fetch(`${serverURL}/api/auth/api-key`, {
    method: "POST",
    headers: { accept: "application/json", "content-type": "application/json" },
    body: JSON.stringify(request),
  });
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return response.json();
}

const mix = new MixCore({ serverURL });

async function byPackage(): Promise<unknown> {
  return storeApiKey(mix, request);
}

/** Microseconds a call takes, on average of a batch. */
async function timeBatch(call: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  for (let calls = 0; calls < CALLS; calls++) await call();
  return process.cpuUsage(start).user / CALLS;
}

const bare: number[] = [];
const ours: number[] = [];
for (let batch = 0; batch < BATCHES; batch++) {
  const [hand, made] = [await timeBatch(byHand), await timeBatch(byPackage)];
  if (batch < WARM_UP) continue;
  bare.push(hand);
  ours.push(made);
}
process.stdout.write(JSON.stringify({ bare, ours }));
