// SPDX-License-Identifier: MIT
// <hotro-estimate></hotro-estimate>: the page in a frame on a site of one's own, as high as what it shows.
//   src    where hotro.html is; the file beside this script where left out. A code after "#" opens a case.
//   label  what the frame is called by a screen reader
// Nothing of what is answered leaves the frame: only its height does. Nothing is loaded but hotro.html.
const beside = import.meta.url; // of a module

class Estimate extends HTMLElement {
  static observedAttributes = ['src', 'label'];
  #frame = document.createElement('iframe');
  #heard = ({ source, data }) => {
    if (source !== this.#frame.contentWindow || data?.hotro !== 'height' || !Number.isFinite(data.height)) return;
    this.#frame.style.height = `${Math.min(Math.max(data.height, 320), 20000)}px`;
  };

  connectedCallback() {
    const frame = this.#frame;
    frame.allow = 'clipboard-write; web-share';
    frame.referrerPolicy = 'no-referrer';
    frame.style.cssText = 'display:block;width:100%;height:740px;border:0';
    addEventListener('message', this.#heard);
    this.attributeChangedCallback();
    this.append(frame);
  }

  disconnectedCallback() {
    removeEventListener('message', this.#heard);
    this.#frame.remove();
  }

  attributeChangedCallback() {
    const address = new URL(this.getAttribute('src') ?? new URL('hotro.html', beside), document.baseURI).href;
    this.#frame.title = this.getAttribute('label') ?? 'Ước tính hỗ trợ';
    if (this.#frame.src !== address) this.#frame.src = address;
  }
}
customElements.define('hotro-estimate', Estimate);
