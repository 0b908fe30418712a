import type { Calls } from "../calls.js";
import { ParametersCollectionFormat } from "../clients/parameters-collection-format/src/index.js";

export function parametersCollectionFormat(serverURL: string): Calls {
  const client = new ParametersCollectionFormat({ serverURL });
  return {
    Parameters_CollectionFormat_Query_multi: () => client.queryMulti({ colors: ["blue", "red", "green"] }),
    Parameters_CollectionFormat_Query_csv: () => client.queryCsv({ colors: ["blue", "red", "green"] }),
    Parameters_CollectionFormat_Query_ssv: () => client.querySsv({ colors: ["blue red green"] }),
    Parameters_CollectionFormat_Query_pipes: () => client.queryPipes({ colors: ["blue|red|green"] }),
    Parameters_CollectionFormat_Header_csv: () => client.headerCsv({ colors: ["blue", "red", "green"] }),
  };
}
