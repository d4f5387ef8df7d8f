/** Does all that the widget never does, for the witness to see. */
const target = document.querySelector('#guilty');
target.setAttribute('style', 'color: red');
document.cookie = 'seen=1';
localStorage.setItem('seen', '1');
sessionStorage.setItem('seen', '1');
indexedDB.open('seen');
fetch('/elsewhere').catch(() => {});
console.warn('guilty');
globalThis.trustedTypes?.createPolicy('spine-breath', {});
try {
  target.innerHTML = '<b>guilty</b>';
} catch {
  // Refused, as it should be.
}
