export default function Home() {
  return <h1>ECF School Dashboard</h1>;
}
