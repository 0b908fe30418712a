import { authenticationApiKey } from "./calls/authentication-api-key.js";
import { authenticationHttpCustom } from "./calls/authentication-http-custom.js";
import { authenticationNoauthUnion } from "./calls/authentication-noauth-union.js";
import { authenticationOauth2 } from "./calls/authentication-oauth2.js";
import { authenticationUnion } from "./calls/authentication-union.js";
import { documentation } from "./calls/documentation.js";
import { encodeArray } from "./calls/encode-array.js";
import { encodeBoolean } from "./calls/encode-boolean.js";
import { encodeBytes } from "./calls/encode-bytes.js";
import { encodeDatetime } from "./calls/encode-datetime.js";
import { encodeDuration } from "./calls/encode-duration.js";
import { encodeNumeric } from "./calls/encode-numeric.js";
import { parametersBasic } from "./calls/parameters-basic.js";
import { parametersBodyOptionality } from "./calls/parameters-body-optionality.js";
import { parametersBodyRoot } from "./calls/parameters-body-root.js";
import { parametersCollectionFormat } from "./calls/parameters-collection-format.js";
import { parametersPath } from "./calls/parameters-path.js";
import { parametersQuery } from "./calls/parameters-query.js";
import { parametersSpread } from "./calls/parameters-spread.js";
import { payloadContentNegotiation } from "./calls/payload-content-negotiation.js";
import { payloadHead } from "./calls/payload-head.js";
import { payloadJsonMergePatch } from "./calls/payload-json-merge-patch.js";
import { payloadMediaType } from "./calls/payload-media-type.js";
import { payloadMultipart } from "./calls/payload-multipart.js";
import { payloadPageable } from "./calls/payload-pageable.js";
import { responseBodyOrNoContent } from "./calls/response-body-or-no-content.js";
import { responseStatusCodeRange } from "./calls/response-status-code-range.js";
import { routes } from "./calls/routes.js";
import { serializationEncodedNameJson } from "./calls/serialization-encoded-name-json.js";
import { serverEndpointNotDefined } from "./calls/server-endpoint-not-defined.js";
import { serverPathMultiple } from "./calls/server-path-multiple.js";
import { serverPathSingle } from "./calls/server-path-single.js";
import { serverVersionsNotVersioned } from "./calls/server-versions-not-versioned.js";
import { serverVersionsVersioned } from "./calls/server-versions-versioned.js";
import { specialHeadersConditionalRequest } from "./calls/special-headers-conditional-request.js";
import { specialHeadersRepeatability } from "./calls/special-headers-repeatability.js";
import { specialWords } from "./calls/special-words.js";
import { streamingJsonl } from "./calls/streaming-jsonl.js";
import { streamingSse } from "./calls/streaming-sse.js";
import { typeArray } from "./calls/type-array.js";
import { typeDictionary } from "./calls/type-dictionary.js";
import { typeEnumExtensible } from "./calls/type-enum-extensible.js";
import { typeEnumFixed } from "./calls/type-enum-fixed.js";
import { typeFile } from "./calls/type-file.js";
import { typeModelEmpty } from "./calls/type-model-empty.js";
import { typeModelInheritanceEnumDiscriminator } from "./calls/type-model-inheritance-enum-discriminator.js";
import { typeModelInheritanceNestedDiscriminator } from "./calls/type-model-inheritance-nested-discriminator.js";
import { typeModelInheritanceNotDiscriminated } from "./calls/type-model-inheritance-not-discriminated.js";
import { typeModelInheritanceRecursive } from "./calls/type-model-inheritance-recursive.js";
import { typeModelInheritanceSingleDiscriminator } from "./calls/type-model-inheritance-single-discriminator.js";
import { typeModelUsage } from "./calls/type-model-usage.js";
import { typeModelVisibility } from "./calls/type-model-visibility.js";
import { typePropertyAdditionalProperties } from "./calls/type-property-additional-properties.js";
import { typePropertyNullable } from "./calls/type-property-nullable.js";
import { typePropertyOptionality } from "./calls/type-property-optionality.js";
import { typePropertyValueTypes } from "./calls/type-property-value-types.js";
import { typeScalar } from "./calls/type-scalar.js";
import { typeUnion } from "./calls/type-union.js";
import { typeUnionDiscriminated } from "./calls/type-union-discriminated.js";
import { versioningAdded } from "./calls/versioning-added.js";
import { versioningMadeOptional } from "./calls/versioning-made-optional.js";
import { versioningRemoved } from "./calls/versioning-removed.js";
import { versioningRenamedFrom } from "./calls/versioning-renamed-from.js";
import { versioningReturnTypeChangedFrom } from "./calls/versioning-return-type-changed-from.js";
import { versioningTypeChangedFrom } from "./calls/versioning-type-changed-from.js";
import type { Calls } from "./calls.js";

/** The calls of all scenarios, against a server. */
export function allCalls(serverURL: string): Calls {
  return {
    ...authenticationApiKey(serverURL),
    ...authenticationHttpCustom(serverURL),
    ...authenticationNoauthUnion(serverURL),
    ...authenticationOauth2(serverURL),
    ...authenticationUnion(serverURL),
    ...documentation(serverURL),
    ...encodeArray(serverURL),
    ...encodeBoolean(serverURL),
    ...encodeBytes(serverURL),
    ...encodeDatetime(serverURL),
    ...encodeDuration(serverURL),
    ...encodeNumeric(serverURL),
    ...parametersBasic(serverURL),
    ...parametersBodyOptionality(serverURL),
    ...parametersBodyRoot(serverURL),
    ...parametersCollectionFormat(serverURL),
    ...parametersPath(serverURL),
    ...parametersQuery(serverURL),
    ...parametersSpread(serverURL),
    ...payloadContentNegotiation(serverURL),
    ...payloadHead(serverURL),
    ...payloadJsonMergePatch(serverURL),
    ...payloadMediaType(serverURL),
    ...payloadMultipart(serverURL),
    ...payloadPageable(serverURL),
    ...responseBodyOrNoContent(serverURL),
    ...responseStatusCodeRange(serverURL),
    ...routes(serverURL),
    ...serializationEncodedNameJson(serverURL),
    ...serverEndpointNotDefined(serverURL),
    ...serverPathMultiple(serverURL),
    ...serverPathSingle(serverURL),
    ...serverVersionsNotVersioned(serverURL),
    ...serverVersionsVersioned(serverURL),
    ...specialHeadersConditionalRequest(serverURL),
    ...specialHeadersRepeatability(serverURL),
    ...specialWords(serverURL),
    ...streamingJsonl(serverURL),
    ...streamingSse(serverURL),
    ...typeArray(serverURL),
    ...typeDictionary(serverURL),
    ...typeEnumExtensible(serverURL),
    ...typeEnumFixed(serverURL),
    ...typeFile(serverURL),
    ...typeModelEmpty(serverURL),
    ...typeModelInheritanceEnumDiscriminator(serverURL),
    ...typeModelInheritanceNestedDiscriminator(serverURL),
    ...typeModelInheritanceNotDiscriminated(serverURL),
    ...typeModelInheritanceRecursive(serverURL),
    ...typeModelInheritanceSingleDiscriminator(serverURL),
    ...typeModelUsage(serverURL),
    ...typeModelVisibility(serverURL),
    ...typePropertyAdditionalProperties(serverURL),
    ...typePropertyNullable(serverURL),
    ...typePropertyOptionality(serverURL),
    ...typePropertyValueTypes(serverURL),
    ...typeScalar(serverURL),
    ...typeUnion(serverURL),
    ...typeUnionDiscriminated(serverURL),
    ...versioningAdded(serverURL),
    ...versioningMadeOptional(serverURL),
    ...versioningRemoved(serverURL),
    ...versioningRenamedFrom(serverURL),
    ...versioningReturnTypeChangedFrom(serverURL),
    ...versioningTypeChangedFrom(serverURL),
  };
}
