import type { Weekday } from '~/features/rooms/rules/room-form';
import { catalogue } from '~/platform/languages/catalogue';

/** The days of the week as labels of fields. */
export const weekdayNames = catalogue<Record<Weekday, string>>({
  id: { 1: 'Senin', 2: 'Selasa', 3: 'Rabu', 4: 'Kamis', 5: 'Jumat', 6: 'Sabtu', 7: 'Minggu' },
  en: {
    1: 'Monday',
    2: 'Tuesday',
    3: 'Wednesday',
    4: 'Thursday',
    5: 'Friday',
    6: 'Saturday',
    7: 'Sunday',
  },
});
