/**
 * True of a question in which every line that asks for something ("Start date:") was left as the form started it, and
 * no line asks for nothing: the support team could only ask again.
 */
export function isUnanswered(question: string): boolean {
  const lines = question
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const asked = lines.findIndex((line) => line.endsWith(':'));
  return asked >= 0 && lines.slice(asked).every((line) => line.endsWith(':'));
}
