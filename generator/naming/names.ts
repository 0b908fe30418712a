import type { OperationId, ResourceId, TypeId } from "../model/model.js";

/** The final name of every symbol and file. Emitters look names up and never make one. */
export interface Names {
  /** `Mix` */
  readonly client: string;
  /** `MixCore`: what functions take. */
  readonly core: string;
  /** `MixOptions` */
  readonly options: string;
  readonly errors: ErrorNames;
  readonly types: ReadonlyMap<TypeId, TypeNames>;
  /** Error classes by the type of their body. */
  readonly errorTypes: ReadonlyMap<TypeId, SymbolName>;
  readonly operations: ReadonlyMap<OperationId, OperationNames>;
  readonly resources: ReadonlyMap<ResourceId, ResourceNames>;
  /** Security schemes by name. */
  readonly credentials: ReadonlyMap<string, CredentialNames>;
}

/** A declared symbol and the file, without folder and extension, that declares it. */
export interface SymbolName {
  readonly name: string;
  readonly file: string;
}

/** The classes that every package has. */
export interface ErrorNames {
  readonly base: SymbolName;
  readonly api: SymbolName;
  /** Undeclared statuses. */
  readonly default: SymbolName;
  readonly request: SymbolName;
  readonly connection: SymbolName;
  readonly timeout: SymbolName;
  readonly abort: SymbolName;
  readonly parse: SymbolName;
  /** The union of those that come without a response. */
  readonly transport: SymbolName;
}

export interface TypeNames {
  readonly name: string;
  /** A file name of its own, without folder and extension: of its page. */
  readonly file: string;
  /**
   * The module that declares it, without extension: `models/order`, or `operations/store-order` for what belongs to a
   * request. What a schema holds without giving it a name is declared beside it.
   */
  readonly module: string;
  /** What senders use when they see other properties than receivers. Declared in the same module. */
  readonly input?: string;
  /** The operation whose request is this type. */
  readonly requestOf?: OperationId;
}

export interface OperationNames {
  /** `storeApiKey` */
  readonly function: string;
  readonly file: string;
  /** `StoreApiKeyRequest`; taken, and to be printed, only where the operation has a request type. */
  readonly request: string;
  /** `StoreApiKeyReply`; absent where replies have nothing but a body and a status. */
  readonly reply?: string;
  /** `StoreApiKeyError` */
  readonly error: string;
  /** Keys of the request, one for each parameter of the model, in its order. */
  readonly parameterKeys: readonly string[];
  /** Variables that hold the parameters where the body is what remains of the request. */
  readonly parameterLocals: readonly string[];
  /** Key of the media type of a body that may have several, and the variable that holds it. */
  readonly contentTypeKey?: string;
  readonly contentTypeLocal?: string;
  /** Key of a body that is not spread. */
  readonly bodyKey?: string;
}

export interface ResourceNames extends SymbolName {
  /** `authentication` */
  readonly accessor: string;
  readonly methods: ReadonlyMap<OperationId, string>;
}

export interface CredentialNames {
  /** Key of the client's options: `apiKey`. */
  readonly option: string;
  /** `MIX_API_KEY` */
  readonly variable: string;
}
