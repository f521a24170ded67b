/** A telephone number as somebody typed it, as far as it can be reached by WhatsApp. */
export type PhoneNumber =
  | {
      readonly kind: 'mobile' | 'foreign';
      /** in international form without plus, as wa.me takes it: "6281234567890" */
      readonly digits: string;
    }
  | { readonly kind: 'landline' | 'unknown' };

// Where several stand in one field: "0812 3456 7890 / 0321 123456".
const BETWEEN = /[/;,|]|\batau\b|\bdan\b|\bor\b/i;
/** After the country code 62: 81 to 89, nine to twelve digits in all; 0800 is free of charge and no mobile. */
const MOBILE = /^8[1-9]\d{7,10}$/;
const LANDLINE = /^[2-79]\d{6,10}$/;
/** E.164: fifteen digits at the most. */
const FOREIGN = /^[1-9]\d{7,14}$/;

/**
 * Reads a telephone number: "0812 3456 7890", "+62 812-3456-7890" and "+62 (0)812.3456.7890" are the
 * same mobile number. Of several the first that WhatsApp reaches is taken.
 */
export function phoneNumber(text: string): PhoneNumber {
  const found = text.split(BETWEEN).map(one);
  const reached = found.find(({ kind }) => kind === 'mobile' || kind === 'foreign');
  return reached ?? found.find(({ kind }) => kind === 'landline') ?? { kind: 'unknown' };
}

function one(text: string): PhoneNumber {
  const international = /^\s*(\+|00)/.test(text);
  const digits = text.replace(/\D/g, '').replace(/^00/, '');
  if (international && !digits.startsWith('62')) {
    return FOREIGN.test(digits) ? { kind: 'foreign', digits } : { kind: 'unknown' };
  }
  // Without a plus, "62" is the country only before a mobile number: else it may be a local one.
  const isHome = international || /^620?8/.test(digits);
  const national = (isHome ? digits.slice(2) : digits).replace(/^0/, '');
  if (MOBILE.test(national)) return { kind: 'mobile', digits: `62${national}` };
  const hasArea = isHome || digits.startsWith('0');
  return hasArea && LANDLINE.test(national) ? { kind: 'landline' } : { kind: 'unknown' };
}

/** The address that opens WhatsApp with a text to this number; null where it does not reach. */
export function whatsappLink(phone: PhoneNumber, text: string): string | null {
  if (!('digits' in phone)) return null;
  return `https://wa.me/${phone.digits}?text=${encodeURIComponent(text)}`;
}
