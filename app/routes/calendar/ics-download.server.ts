import type { CalendarFile } from '~/platform/calendar/calendar-event';
import { contentDisposition } from '~/platform/files/file-name';

/** The answer that gives a calendar entry to take up; it is made anew each time. */
export function icsDownload({ filename, method, content }: CalendarFile): Response {
  return new Response(content, {
    headers: {
      'Content-Type': `text/calendar; charset=utf-8; method=${method}`,
      'Content-Disposition': contentDisposition('attachment', filename),
      'Cache-Control': 'private, no-store',
    },
  });
}
