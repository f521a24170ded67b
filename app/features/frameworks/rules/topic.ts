import { z } from 'zod';

/**
 * An agreed subject of visits and practices beside the framework's nodes: many visits are about
 * Satu Data or PPID and touch no indicator. `slug` is English and stays for good; it stands in
 * addresses. Synonyms feed the search.
 */
export const topicSchema = z.object({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug'),
  name: z.string().trim().min(1),
  nameEn: z.string().trim().min(1),
  synonyms: z.array(z.string().trim().min(1)),
});
export type Topic = z.infer<typeof topicSchema>;

const fileSchema = z.object({ topics: z.array(topicSchema) });

/**
 * The topics of prisma/data/topics.json, in its order.
 * @param file the parsed file
 * @throws ZodError on a wrong shape; Error when a slug or a word belongs to two topics
 */
export function readTopics(file: unknown): Topic[] {
  const { topics } = fileSchema.parse(file);
  const owners = new Map<string, string>();
  for (const topic of topics) {
    // Within one topic a name may be repeated (the English name is often what Indonesians say).
    const words = new Set([topic.name, topic.nameEn, ...topic.synonyms].map(fold));
    for (const key of [`slug ${topic.slug}`, ...words]) {
      const owner = owners.get(key);
      if (owner !== undefined) throw new Error(`"${key}" is in ${owner} and ${topic.slug}`);
      owners.set(key, topic.slug);
    }
  }
  return topics;
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
