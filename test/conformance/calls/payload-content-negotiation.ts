import { bytesOf, equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { PayloadContentNegotiation } from "../clients/payload-content-negotiation/src/index.js";
import { jpg, png } from "../files.js";

export function payloadContentNegotiation(serverURL: string): Calls {
  const client = new PayloadContentNegotiation({ serverURL });
  const accepting = (accept: string) => ({ headers: { accept } });
  const image = (accept: string) => client.sameBodyGetAvatarAsPngSameBodyGetAvatarAsJpeg(accepting(accept));
  const avatar = (accept: string) => client.differentBodyGetAvatarAsPngDifferentBodyGetAvatarAsJson(accepting(accept));
  return {
    Payload_ContentNegotiation_SameBody: async () => {
      equal(await bytesOf(await image("image/png")), png);
      equal(await bytesOf(await image("image/jpeg")), jpg);
    },
    Payload_ContentNegotiation_DifferentBody: async () => {
      const bytes = await avatar("image/png");
      if (!(bytes instanceof Blob)) throw new TypeError("the answer should be a file");
      equal(await bytesOf(bytes), png);
      equal(await avatar("application/json"), { content: Buffer.from(png).toString("base64") });
    },
  };
}
