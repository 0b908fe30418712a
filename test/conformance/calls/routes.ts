import type { Calls } from "../calls.js";
import { Routes } from "../clients/routes/src/index.js";

export function routes(serverURL: string): Calls {
  const client = new Routes({ serverURL });
  return {
    Routes_InInterface: () => client.inInterfaceFixed(),
    Routes_fixed: () => client.fixed(),
    Routes_PathParameters_templateOnly: () => client.pathParametersTemplateOnly({ param: "a" }),
    Routes_PathParameters_explicit: () => client.pathParametersExplicit({ param: "a" }),
    Routes_PathParameters_annotationOnly: () => client.pathParametersAnnotationOnly({ param: "a" }),
    Routes_PathParameters_SimpleExpansion_Standard_primitive: () => client.standardPrimitive({ param: "a" }),
    Routes_PathParameters_SimpleExpansion_Standard_array: () => client.standardArray({ param: ["a", "b"] }),
    Routes_PathParameters_SimpleExpansion_Standard_record: () => client.standardRecord({ param: { a: 1, b: 2 } }),
    Routes_PathParameters_SimpleExpansion_Explode_primitive: () => client.explodePrimitive({ param: "a" }),
    Routes_PathParameters_SimpleExpansion_Explode_array: () => client.explodeArray({ param: ["a", "b"] }),
    Routes_PathParameters_SimpleExpansion_Explode_record: () => client.explodeRecord({ param: { a: 1, b: 2 } }),
    Routes_PathParameters_LabelExpansion_Standard_primitive: () => client.standardPrimitive3({ param: "a" }),
    Routes_PathParameters_LabelExpansion_Standard_array: () => client.standardArray3({ param: ["a", "b"] }),
    Routes_PathParameters_LabelExpansion_Standard_record: () => client.standardRecord3({ param: { a: 1, b: 2 } }),
    Routes_PathParameters_LabelExpansion_Explode_primitive: () => client.explodePrimitive3({ param: "a" }),
    Routes_PathParameters_LabelExpansion_Explode_array: () => client.explodeArray3({ param: ["a", "b"] }),
    Routes_PathParameters_LabelExpansion_Explode_record: () => client.explodeRecord3({ param: { a: 1, b: 2 } }),
    Routes_PathParameters_MatrixExpansion_Standard_primitive: () => client.standardPrimitive4({ param: "a" }),
    Routes_PathParameters_MatrixExpansion_Standard_array: () => client.standardArray4({ param: ["a", "b"] }),
    Routes_PathParameters_MatrixExpansion_Standard_record: () => client.standardRecord4({ param: { a: 1, b: 2 } }),
    Routes_PathParameters_MatrixExpansion_Explode_primitive: () => client.explodePrimitive4({ param: "a" }),
    Routes_PathParameters_MatrixExpansion_Explode_array: () => client.explodeArray4({ param: ["a", "b"] }),
    Routes_PathParameters_MatrixExpansion_Explode_record: () => client.explodeRecord4({ param: { a: 1, b: 2 } }),
    Routes_QueryParameters_templateOnly: () => client.queryParametersTemplateOnly({ param: "a" }),
    Routes_QueryParameters_explicit: () => client.queryParametersExplicit({ param: "a" }),
    Routes_QueryParameters_annotationOnly: () => client.queryParametersAnnotationOnly({ param: "a" }),
    Routes_QueryParameters_QueryExpansion_Standard_primitive: () => client.standardPrimitive5({ param: "a" }),
    Routes_QueryParameters_QueryExpansion_Standard_array: () => client.standardArray5({ param: ["a", "b"] }),
    Routes_QueryParameters_QueryExpansion_Standard_record: () => client.standardRecord5({ param: { a: 1, b: 2 } }),
    Routes_QueryParameters_QueryExpansion_Explode_primitive: () => client.explodePrimitive5({ param: "a" }),
    Routes_QueryParameters_QueryExpansion_Explode_array: () => client.explodeArray5({ param: ["a", "b"] }),
    Routes_QueryParameters_QueryExpansion_Explode_record: () => client.explodeRecord5({ param: { a: 1, b: 2 } }),
    Routes_QueryParameters_QueryExpansion_Explode_model: () =>
      client.explodeModel({ param: { field: "status", value: "active" } }),
  };
}
