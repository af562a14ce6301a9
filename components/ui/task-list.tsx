import type { ReactNode } from 'react';
import { Tag, type Tone } from './tag';

export interface Task {
  key: string;
  label: ReactNode;
  href?: string;
  detail?: ReactNode;
  status: { tone: Tone; text: string };
}

export function TaskList({ tasks }: { tasks: Task[] }) {
  return (
    <ul className="tasks">
      {tasks.map((task) => (
        <li key={task.key}>
          <div>
            {task.href ? <a href={task.href}>{task.label}</a> : task.label}
            {task.detail && <small>{task.detail}</small>}
          </div>
          <Tag tone={task.status.tone}>{task.status.text}</Tag>
        </li>
      ))}
    </ul>
  );
}
