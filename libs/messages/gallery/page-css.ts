/** System fonts, both colour schemes left to the light one: vendors' previews are light. */
export const PAGE_CSS = `
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 90rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #1b1f24; background: #f3f4f6; }
h1 { margin: 0 0 .5rem; font-size: 1.5rem; line-height: 1.2; }
h2 { margin: 2rem 0 0; font-size: 1.25rem; }
h3 { margin: 0; padding: .375rem .75rem; font-size: .8125rem; font-weight: 600; color: #3d444d; background: #e6e8eb; }
p { margin: .25rem 0 .75rem; }
a { color: #0b4fa8; overflow-wrap: anywhere; }
nav ul { margin: 0; padding-left: 1.25rem; columns: 22rem; }
.notice { padding: .5rem .75rem; border-left: .25rem solid #8a6d00; background: #fff6d6; }
details { margin: .5rem 0; }
summary { padding: .375rem .25rem; font-weight: 600; cursor: pointer; }
summary:focus-visible, a:focus-visible { outline: .1875rem solid #0b4fa8; outline-offset: .125rem; }
.channels { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); gap: 1rem; align-items: start; }
.channel { min-width: 0; overflow: hidden; border: 1px solid #c4c9d0; border-radius: .5rem; background: #fff; }
.message { padding: .75rem; overflow-wrap: anywhere; font-size: .9375rem; }
`;
