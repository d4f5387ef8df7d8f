/** Copies a text, and says so; where the clipboard is closed to pages, `shown` stands selected, ready for the keyboard. */
export const copyText = async (text: string, shown: Element, told: Element): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    told.textContent = 'Copied';
    return true;
  } catch {
    getSelection()?.selectAllChildren(shown);
    told.textContent = 'Selected: copy it with the keyboard.';
    return false;
  }
};

/** Every button of the page that stands beside a code copies it, and says so on itself and to `told`. */
export const makeCopyable = (told: Element): void => {
  for (const button of document.querySelectorAll<HTMLButtonElement>('.copyable > .copy')) {
    const code = button.parentElement?.querySelector('code');
    if (!code) continue;
    button.addEventListener('click', () => {
      void copyText(code.textContent, code, told).then((copied) => {
        if (copied) button.textContent = 'Copied';
      });
    });
    button.addEventListener('blur', () => (button.textContent = 'Copy'));
  }
};
