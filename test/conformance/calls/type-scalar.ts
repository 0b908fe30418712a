import { equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { TypeScalar } from "../clients/type-scalar/src/index.js";

export function typeScalar(serverURL: string): Calls {
  const client = new TypeScalar({ serverURL });
  return {
    Type_Scalar_String_get: async () => equal(await client.stringGet(), "test"),
    Type_Scalar_String_put: () => client.stringPut({ body: "test" }),
    Type_Scalar_Boolean_get: async () => equal(await client.booleanGet(), true),
    Type_Scalar_Boolean_put: () => client.booleanPut({ body: true }),
    Type_Scalar_Unknown_get: async () => equal(await client.unknownGet(), "test"),
    Type_Scalar_Unknown_put: () => client.unknownPut({ body: "test" }),
    Type_Scalar_DecimalType_responseBody: async () => equal(await client.decimalTypeResponseBody(), 0.33333),
    Type_Scalar_Decimal128Type_responseBody: async () => equal(await client.decimal128TypeResponseBody(), 0.33333),
    Type_Scalar_DecimalType_requestBody: () => client.decimalTypeRequestBody({ body: 0.33333 }),
    Type_Scalar_Decimal128Type_requestBody: () => client.decimal128TypeRequestBody({ body: 0.33333 }),
    Type_Scalar_DecimalType_requestParameter: () => client.decimalTypeRequestParameter({ value: 0.33333 }),
    Type_Scalar_Decimal128Type_requestParameter: () => client.decimal128TypeRequestParameter({ value: 0.33333 }),
    Type_Scalar_DecimalVerify_prepareVerify: async () =>
      equal(await client.decimalVerifyPrepareVerify(), [0.1, 0.1, 0.1]),
    Type_Scalar_Decimal128Verify_prepareVerify: async () =>
      equal(await client.decimal128VerifyPrepareVerify(), [0.1, 0.1, 0.1]),
    Type_Scalar_DecimalVerify_verify: () => client.decimalVerifyVerify({ body: 0.3 }),
    Type_Scalar_Decimal128Verify_verify: () => client.decimal128VerifyVerify({ body: 0.3 }),
  };
}
