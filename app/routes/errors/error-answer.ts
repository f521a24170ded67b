import type { ErrorKind } from '~/platform/errors/app-error';

/** What an error page shows. */
export interface ErrorAnswer {
  readonly kind: ErrorKind;
  /** a key of the error texts */
  readonly reason: string | undefined;
  readonly requestId: string;
  /** a form that could not be taken now and may be sent again */
  readonly kept?: KeptForm;
}

/** What was typed into a form, on its way back to whoever typed it (kept-form.server.ts). */
export interface KeptForm {
  /** path and search of the page that the form belongs to */
  readonly action: string;
  /** names and values in their order, without typed secrets and files */
  readonly fields: readonly (readonly [string, string])[];
  readonly hadFiles: boolean;
  /** as whom it would go out now; null while nobody is signed in */
  readonly sender: {
    readonly userId: string;
    readonly name: string;
    readonly agencyName: string;
  } | null;
}
