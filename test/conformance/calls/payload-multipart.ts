import type { Calls } from "../calls.js";
import { PayloadMultipart } from "../clients/payload-multipart/src/index.js";
import { jpg, png } from "../files.js";

export function payloadMultipart(serverURL: string): Calls {
  const client = new PayloadMultipart({ serverURL });
  const hello = new File([jpg], "hello.jpg", { type: "image/jpg" });
  const image = new File([png], "image.png", { type: "image/png" });
  return {
    Payload_MultiPart_FormData_basic: () => client.formDataBasic({ id: "123", profileImage: jpg }),
    Payload_MultiPart_FormData_withWireName: () => client.formDataWithWireName({ id: "123", profileImage: jpg }),
    Payload_MultiPart_FormData_optionalParts: async () => {
      await client.formDataOptionalParts({ id: "123" });
      await client.formDataOptionalParts({ profileImage: jpg });
      await client.formDataOptionalParts({ id: "123", profileImage: jpg });
    },
    Payload_MultiPart_FormData_fileArrayAndBasic: () =>
      client.formDataFileArrayAndBasic({
        id: "123",
        address: { city: "X" },
        profileImage: jpg,
        pictures: [png, new Blob([png])],
      }),
    Payload_MultiPart_FormData_jsonPart: () =>
      client.formDataJsonPart({ address: { city: "X" }, profileImage: new Blob([jpg]).stream() }),
    Payload_MultiPart_FormData_binaryArrayParts: () =>
      client.formDataBinaryArrayParts({ id: "123", pictures: [png, png] }),
    Payload_MultiPart_FormData_multiBinaryParts: async () => {
      await client.formDataMultiBinaryParts({ profileImage: jpg });
      await client.formDataMultiBinaryParts({ profileImage: jpg, picture: png });
    },
    Payload_MultiPart_FormData_checkFileNameAndContentType: () =>
      client.formDataCheckFileNameAndContentType({ id: "123", profileImage: hello }),
    Payload_MultiPart_FormData_anonymousModel: () => client.formDataAnonymousModel({ profileImage: jpg }),
    Payload_MultiPart_FormData_HttpParts_ContentType_imageJpegContentType: () =>
      client.contentTypeImageJpegContentType({ profileImage: { data: jpg, name: "hello.jpg" } }),
    Payload_MultiPart_FormData_HttpParts_ContentType_requiredContentType: () =>
      client.contentTypeRequiredContentType({ profileImage: { data: jpg, type: "application/octet-stream" } }),
    Payload_MultiPart_FormData_HttpParts_ContentType_optionalContentType: () =>
      client.contentTypeOptionalContentType({ profileImage: jpg }),
    Payload_MultiPart_FormData_HttpParts_NonString_float: () => client.nonStringFloat({ temperature: 0.5 }),
    Payload_MultiPart_FormData_File_uploadFileSpecificContentType: () =>
      client.fileUploadFileSpecificContentType({ file: image }),
    Payload_MultiPart_FormData_File_uploadFileRequiredFilename: () =>
      client.fileUploadFileRequiredFilename({ file: image }),
    Payload_MultiPart_FormData_File_uploadFileArray: () => client.fileUploadFileArray({ files: [image, image] }),
  };
}
