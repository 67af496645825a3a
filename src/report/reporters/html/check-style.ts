/** The checks: their lines, findings and exchanges. */
export const CHECK_STYLE = `
.check+.check{border-top:1px solid var(--line)}
summary{cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
.check>summary{display:flex;gap:.85rem;align-items:flex-start;padding:.75rem 1.25rem;border-radius:12px}
.pass .check>summary{padding-top:.5rem;padding-bottom:.5rem}
.check>summary:hover .title{text-decoration:underline;text-decoration-color:var(--on);text-underline-offset:3px}
.check .mark{flex:none;width:1.35rem;height:1.35rem;margin-top:.1rem;border-radius:50%;display:grid;place-items:center;font-size:.75rem;font-weight:700;color:var(--on);background:var(--ground)}
.head{flex:1;min-width:0}
.title{display:block;font-weight:550}
.head code{color:var(--quiet)}
.pass .head{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem}
.pass .title{font-weight:400}
.reason{flex-basis:100%;display:block;color:var(--quiet);font-size:.875rem}
.level{flex:none;font-size:.75rem;font-weight:600;color:var(--quiet);border:1px solid var(--line);border-radius:99px;padding:.05rem .6rem}
.check>summary::after{content:"";flex:none;width:.5rem;height:.5rem;margin:.45rem .15rem 0 0;border:solid var(--quiet);border-width:0 2px 2px 0;transform:rotate(45deg)}
.check[open]>summary::after{transform:rotate(225deg);margin-top:.7rem}
.body{padding:0 1.25rem 1.25rem 3.45rem}
.finding{border-left:3px solid var(--on);padding:.1rem 0 .1rem 1.1rem;margin-bottom:1.25rem}
.message{font-weight:550}
pre{background:var(--sunken);border:1px solid var(--line);border-radius:8px;padding:.6rem .8rem;white-space:pre-wrap;overflow-y:auto;max-height:24rem}
.compared{display:grid;grid-template-columns:1fr 1fr;gap:.75rem;margin-top:.75rem}
.compared>div{min-width:0}
.label{margin-bottom:.25rem}
.expected{--on:var(--pass);--ground:var(--pass-soft)}
.received{--on:var(--fail);--ground:var(--fail-soft)}
.compared .label{color:var(--on)}
.compared pre{background:var(--ground);border-color:transparent}
.places{display:flex;flex-wrap:wrap;gap:.35rem 1.75rem;margin:.75rem 0}
.places dt,.origin dt{font-size:.75rem;font-weight:600;color:var(--quiet)}
.curl{margin-bottom:.75rem}
.exchange{border:1px solid var(--line);border-radius:8px}
.exchange>summary{padding:.45rem .8rem;font-size:.875rem;font-weight:550}
.exchange>summary::before{content:"▸";display:inline-block;width:1.1rem;color:var(--quiet)}
.exchange[open]>summary::before{content:"▾"}
.sides{display:grid;grid-template-columns:1fr 1fr;border-top:1px solid var(--line)}
.sides section{min-width:0;padding:.8rem}
.sides section+section{border-left:1px solid var(--line)}
.headers{margin:.4rem 0 .6rem}
.headers div{display:flex;gap:.5rem}
.headers dt{flex:none;max-width:50%;color:var(--quiet)}
.headers dt::after{content:":"}
.headers dd{min-width:0}
.origin{display:flex;flex-wrap:wrap;gap:.5rem 2rem;font-size:.875rem;color:var(--quiet)}
.origin div{max-width:100%}
.requirement{display:block}
.requirement code{color:var(--text)}
@media(max-width:46rem){.compared,.sides{grid-template-columns:1fr}.sides section+section{border-left:0;border-top:1px solid var(--line)}.body{padding-left:1.25rem}}
`;
