import type { Hooks } from "./hooks.js";

/** Hooks that run one after the other. Each gets the request and the response as those before it have left them. */
export function combineHooks(...all: readonly Hooks[]): Hooks {
  return {
    async beforeRequest(request, context) {
      for (const hooks of all) await hooks.beforeRequest?.(request, context);
    },
    async afterResponse(response, context) {
      let last = response;
      for (const hooks of all) last = (await hooks.afterResponse?.(last, context)) ?? last;
      return last;
    },
    async onError(error, context) {
      for (const hooks of all) await hooks.onError?.(error, context);
    },
  };
}
