/**
 * Every scenario that does not pass, with its reason. `npm run conformance` fails for a scenario that is missing here,
 * and for one that passes all the same.
 */
import type { ExceptionList } from "./verdict.js";

export const exceptions: ExceptionList = {
  notApplicable: [
    {
      reason:
        "OpenAPI has no path parameters with a slash in front (`{/param}`); the emitter says so and declares style simple.",
      scenarios: [
        "Routes_PathParameters_PathExpansion_Explode_array",
        "Routes_PathParameters_PathExpansion_Explode_primitive",
        "Routes_PathParameters_PathExpansion_Explode_record",
        "Routes_PathParameters_PathExpansion_Standard_array",
        "Routes_PathParameters_PathExpansion_Standard_primitive",
        "Routes_PathParameters_PathExpansion_Standard_record",
        "Parameters_Path_optional",
      ],
    },
    {
      reason:
        "Path parameters must not leave slashes unencoded (`{+param}`): OpenAPI has no allowReserved for them in what the emitter writes, and says so.",
      scenarios: [
        "Routes_PathParameters_ReservedExpansion_annotation",
        "Routes_PathParameters_ReservedExpansion_template",
      ],
    },
    {
      reason: "OpenAPI has no query in paths; the emitter refuses these operations.",
      scenarios: [
        "Routes_QueryParameters_QueryContinuation_Explode_array",
        "Routes_QueryParameters_QueryContinuation_Explode_primitive",
        "Routes_QueryParameters_QueryContinuation_Explode_record",
        "Routes_QueryParameters_QueryContinuation_Standard_array",
        "Routes_QueryParameters_QueryContinuation_Standard_primitive",
        "Routes_QueryParameters_QueryContinuation_Standard_record",
      ],
    },
    {
      reason: "The emitter fails for a parameter called `constructor`, so its operation is left out of the document.",
      scenarios: ["SpecialWords_Parameters_constructor"],
    },
    {
      reason:
        "A list in a form is a part for each item (OpenAPI 3.2, Encoding Usage and Restrictions); that all of it is one part of JSON is lost in the document.",
      scenarios: ["Payload_MultiPart_FormData_HttpParts_jsonArrayAndFileArray"],
    },
    {
      reason:
        "The next page of a POST is asked for by GET, at a URL in the answer: the document has no such operation, and `pagination` says of an operation only how to call it again.",
      scenarios: ["Payload_Pageable_ServerDrivenPagination_AlternateInitialVerb_post"],
    },
    {
      reason: "sdkwright does not read or write XML: `body/media-type-unsupported`, `response/media-type-unsupported`.",
      scenarios: [
        "Payload_Pageable_XmlPagination_listWithContinuation",
        "Payload_Pageable_XmlPagination_listWithNextLink",
        "Payload_Xml_ModelWithArrayOfModelValue_get",
        "Payload_Xml_ModelWithArrayOfModelValue_put",
        "Payload_Xml_ModelWithAttributesValue_get",
        "Payload_Xml_ModelWithAttributesValue_put",
        "Payload_Xml_ModelWithDatetimeValue_get",
        "Payload_Xml_ModelWithDatetimeValue_put",
        "Payload_Xml_ModelWithDictionaryValue_get",
        "Payload_Xml_ModelWithDictionaryValue_put",
        "Payload_Xml_ModelWithEmptyArrayValue_get",
        "Payload_Xml_ModelWithEmptyArrayValue_put",
        "Payload_Xml_ModelWithEncodedNamesValue_get",
        "Payload_Xml_ModelWithEncodedNamesValue_put",
        "Payload_Xml_ModelWithEnumValue_get",
        "Payload_Xml_ModelWithEnumValue_put",
        "Payload_Xml_ModelWithNamespaceOnPropertiesValue_get",
        "Payload_Xml_ModelWithNamespaceOnPropertiesValue_put",
        "Payload_Xml_ModelWithNamespaceValue_get",
        "Payload_Xml_ModelWithNamespaceValue_put",
        "Payload_Xml_ModelWithNestedModelValue_get",
        "Payload_Xml_ModelWithNestedModelValue_put",
        "Payload_Xml_ModelWithOptionalFieldValue_get",
        "Payload_Xml_ModelWithOptionalFieldValue_put",
        "Payload_Xml_ModelWithRenamedArraysValue_get",
        "Payload_Xml_ModelWithRenamedArraysValue_put",
        "Payload_Xml_ModelWithRenamedAttributeValue_get",
        "Payload_Xml_ModelWithRenamedAttributeValue_put",
        "Payload_Xml_ModelWithRenamedFieldsValue_get",
        "Payload_Xml_ModelWithRenamedFieldsValue_put",
        "Payload_Xml_ModelWithRenamedNestedModelValue_get",
        "Payload_Xml_ModelWithRenamedNestedModelValue_put",
        "Payload_Xml_ModelWithRenamedPropertyValue_get",
        "Payload_Xml_ModelWithRenamedPropertyValue_put",
        "Payload_Xml_ModelWithRenamedUnwrappedModelArrayValue_get",
        "Payload_Xml_ModelWithRenamedUnwrappedModelArrayValue_put",
        "Payload_Xml_ModelWithRenamedWrappedAndItemModelArrayValue_get",
        "Payload_Xml_ModelWithRenamedWrappedAndItemModelArrayValue_put",
        "Payload_Xml_ModelWithRenamedWrappedModelArrayValue_get",
        "Payload_Xml_ModelWithRenamedWrappedModelArrayValue_put",
        "Payload_Xml_ModelWithSimpleArraysValue_get",
        "Payload_Xml_ModelWithSimpleArraysValue_put",
        "Payload_Xml_ModelWithTextValue_get",
        "Payload_Xml_ModelWithTextValue_put",
        "Payload_Xml_ModelWithUnwrappedArrayValue_get",
        "Payload_Xml_ModelWithUnwrappedArrayValue_put",
        "Payload_Xml_ModelWithUnwrappedModelArrayValue_get",
        "Payload_Xml_ModelWithUnwrappedModelArrayValue_put",
        "Payload_Xml_ModelWithWrappedPrimitiveCustomItemNamesValue_get",
        "Payload_Xml_ModelWithWrappedPrimitiveCustomItemNamesValue_put",
        "Payload_Xml_SimpleModelValue_get",
        "Payload_Xml_SimpleModelValue_put",
        "Payload_Xml_XmlErrorValue_get",
      ],
    },
  ],
  failing: [],
};
