import { Story } from './Story';

export default function Page() {
  return <Story />;
}
