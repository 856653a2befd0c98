/** A request as it is sent to one of the API's doors. */
export interface DoorRequest {
  readonly method?: string
  /** With the query, exactly as it is to be sent. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}
