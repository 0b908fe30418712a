import { bytesOf, equal } from "../answers.js";
import type { Calls } from "../calls.js";
import { TypeFile } from "../clients/type-file/src/index.js";
import { png } from "../files.js";

export function typeFile(serverURL: string): Calls {
  const client = new TypeFile({ serverURL });
  return {
    Type_File_Body_uploadFileSpecificContentType: () => client.bodyUploadFileSpecificContentType({ body: png }),
    Type_File_Body_uploadFileJsonContentType: () =>
      client.bodyUploadFileJsonContentType({ body: { message: "test file content" } }),
    Type_File_Body_downloadFileJsonContentType: async () =>
      equal(await client.bodyDownloadFileJsonContentType(), { message: "test file content" }),
    Type_File_Body_downloadFileSpecificContentType: async () =>
      equal(await bytesOf(await client.bodyDownloadFileSpecificContentType()), png),
    Type_File_Body_uploadFileMultipleContentTypes: () =>
      client.bodyUploadFileMultipleContentTypes({ contentType: "image/png", body: png }),
    Type_File_Body_downloadFileMultipleContentTypes: async () =>
      equal(await bytesOf(await client.bodyDownloadFileMultipleContentTypes()), png),
    Type_File_Body_uploadFileDefaultContentType: () =>
      client.bodyUploadFileDefaultContentType({ body: new Blob([png], { type: "image/png" }) }),
    Type_File_Body_downloadFileDefaultContentType: async () =>
      equal(await bytesOf(await client.bodyDownloadFileDefaultContentType()), png),
  };
}
