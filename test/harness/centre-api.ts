/** An answer of the API. */
export interface ApiAnswer<T> {
  status: number;
  type: string;
  text: string;
  body: T;
}

/** A machine that talks to a centre with its key. */
export interface CentreApi {
  get<T = unknown>(path: string): Promise<ApiAnswer<T>>;
  /** `body` text goes as it is, anything else as JSON. */
  post<T = unknown>(
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<ApiAnswer<T>>;
}

/** Calls `url` + /api/v1 + path. */
export function centreApi(url: string, key: string): CentreApi {
  const call = async (
    method: string,
    path: string,
    body?: unknown,
    headers = {},
  ): Promise<ApiAnswer<never>> => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const type = response.headers.get("content-type") ?? "";
    return {
      status: response.status,
      type,
      text,
      body: (type.includes("json") ? JSON.parse(text) : null) as never,
    };
  };
  return {
    get: (path) => call("GET", path),
    post: (path, body, headers) => call("POST", path, body, headers),
  };
}
