export interface IdempotencyRow {
  /** Caller and key. */
  readonly id: string;
  readonly until: number;
  /** Operation, address and hashed body of the first request: no password is kept here. */
  readonly fingerprint: string;
  readonly answer: RecordedAnswer;
}

export interface RecordedAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | null;
  readonly credential: CredentialChange | null;
}

export type CredentialChange =
  | {
      readonly kind: "set";
      readonly token: string;
      readonly device: string;
      /** It outlives the browser's being closed. */
      readonly remembered?: true;
    }
  | { readonly kind: "clear" };

export interface ThrottleRow {
  readonly id: string;
  readonly failures: number;
  readonly blockedUntil: number;
}
