import { useLoaderData } from '@remix-run/react';

export const loader = () => ({ word: 'Halo' });

export default function Home() {
  const { word } = useLoaderData<typeof loader>();
  return <p>{word}</p>;
}
