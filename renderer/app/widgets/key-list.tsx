/** Keys of a command, one cap each. */
export function KeyList({ keys }: { keys: readonly string[] }) {
  if (keys.length === 0) return null
  return (
    <span className="keys" aria-hidden="true">
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  )
}
