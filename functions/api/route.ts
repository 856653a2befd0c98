import type * as z from 'zod/mini'
import type { ProblemCode } from '#vocabulary/api'
import type { Policy } from './policy.ts'

type Shape = z.ZodMiniType | undefined
type Read<S extends Shape> = S extends z.ZodMiniType ? z.infer<S> : undefined

/** A route's declaration: who may call it, what it takes, how it answers. OpenAPI is made from it. */
export interface RouteSpec<Params extends Shape, Query extends Shape, Body extends Shape> {
  readonly operationId: string
  readonly method: 'get' | 'post' | 'delete'
  /** Below `/api/v1`, parameters in braces: `/doctors/{id}`. */
  readonly path: string
  readonly tag: string
  readonly summary: string
  readonly policy: Policy
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  /** Takes an `Idempotency-Key`. */
  readonly idempotent?: boolean
  /** `Cache-Control` of a success. Whatever is personal is `no-store`. */
  readonly cache: string
  readonly success: Success
  readonly refusals: readonly ProblemCode[]
}

export interface Success {
  /** 204 has no content: the handler's body is not sent. */
  readonly status: 200 | 201 | 204
  readonly description: string
  /** JSON of this shape, or text of this media type. */
  readonly schema?: z.ZodMiniType
  readonly mediaType?: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface Input<Params extends Shape, Query extends Shape, Body extends Shape> {
  readonly params: Read<Params>
  readonly query: Read<Query>
  readonly body: Read<Body>
  readonly idempotencyKey: string | undefined
  /** The token (manage, hold or service) that the policy has found valid in form. */
  readonly bearer: string | undefined
  /** Where the request came from, as far as that can be trusted; see `clientAddress`. Personal. */
  readonly clientAddress: () => string
  /** The path and query as called, for links to the next page. */
  readonly url: URL
}

export interface Reply {
  /** Serialised as JSON, unless it is text and the route declares a media type. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Overrides the declared status: `/health` answers 503 with its own shape. */
  readonly status?: number
}

export interface Route {
  readonly spec: RouteSpec<Shape, Shape, Shape>
  readonly handle: (input: Input<Shape, Shape, Shape>) => Promise<Reply>
}

/** Ties a declaration to what it does; the handler's input is typed by the declared shapes. */
export function route<
  Params extends Shape = undefined,
  Query extends Shape = undefined,
  Body extends Shape = undefined,
>(
  spec: RouteSpec<Params, Query, Body>,
  handle: (input: Input<Params, Query, Body>) => Promise<Reply>,
): Route {
  return { spec, handle }
}
