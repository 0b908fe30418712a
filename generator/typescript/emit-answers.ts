/** What a call says of the answers that it understands. */
import type { Operation } from "../model/model.js";
import { goodResponses, isStream } from "../model/reply-type.js";
import { isBytes, mayDownload } from "./call-forms.js";
import type { Entry } from "./code.js";
import type { FileBuilder } from "./file-builder.js";
import { decoderText, statusKey } from "./operation-errors.js";
import { successesOf } from "./successes.js";

/** The media types of the streams that an operation may answer with. */
export function streamTypes(operation: Operation): readonly string[] {
  const contents = goodResponses(operation).flatMap((response) => response.contents.filter(isStream));
  return [...new Set(contents.map(({ mediaType }) => mediaType))];
}

/** Entries of the table of successes: `200: json`, `"2XX": byType({ … })`. */
export function successEntries(file: FileBuilder, operation: Operation): readonly Entry[] {
  const isDownload = mayDownload(operation);
  return successesOf(operation).map(({ status, contents, mayBeEmpty }) => {
    const decoder = decoderText(file, contents);
    const whole = mayBeEmpty === true ? `${file.runtime("orEmpty")}(${decoder})` : decoder;
    const isBinary = isDownload && contents.some(isBytes);
    return [statusKey(status), isBinary ? `${file.runtime("download")}(${whole})` : whole];
  });
}
