import { createRoot } from 'react-dom/client';
import { Account } from './account.tsx';
import { SignIn } from './sign-in.tsx';
import './style.css';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<SignIn>{(graph) => <Account graph={graph} />}</SignIn>);
