export default function Page() {
  return <main>Roomful</main>;
}
