/** Everything a form is made of; each kind of field has its own file. */
export * from './field';
export * from './field-props';
export * from './text-fields';
export * from './choice-fields';
export * from './form-error-summary';
