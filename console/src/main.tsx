import '@mantine/core/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { preloadSection } from './app/sections.ts';
import { loadConfiguration } from './session/configuration.ts';

preloadSection(location.pathname);
const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <App configuration={loadConfiguration()} />
    </StrictMode>,
  );
