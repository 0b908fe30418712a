import { describe, expect, it } from "vitest";
import { NuExtract } from "../../generated/nuextract/src/index.js";
import { serveAnswer } from "./harness/server.js";
import { describePackage } from "./harness/suite.js";
import { nuextractTable } from "./tables/nuextract.js";

const refresh = { type: "ai.numind.extract.shared.TokenRefreshRequest", token: "t" } as const;

describe("nuextract", () => {
  describePackage(nuextractTable);

  it("narrows the error of a result to one with a text body, or to the default with a JSON body", async () => {
    const errorOf = async (status: number, text: string, type: string): Promise<string> => {
      const { url } = await serveAnswer(status, text, type);
      const { authentication } = new NuExtract({ serverURL: url });
      const result = await authentication.postApiAuthToken({ tokenRequest: refresh }).result();
      if (result.ok) return "no error";
      if (result.error.status === undefined) return result.error.name;
      return result.error.status === 400 ? result.error.body : result.error.body.code;
    };
    expect(await errorOf(400, "Invalid value for: body", "text/plain")).toBe("Invalid value for: body");
    expect(await errorOf(409, '{"code":"Conflict","message":"no"}', "application/json")).toBe("Conflict");
    expect(await errorOf(502, "<html>", "text/html")).toBe("NuExtractParseError");
  });
});
