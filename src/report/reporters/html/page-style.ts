/** The frame: header, banner, tiles, coverage. */
export const PAGE_STYLE = `
*{box-sizing:border-box}
body{margin:0;overflow-wrap:anywhere;background:var(--page);color:var(--text);font:15px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
header,main,footer{max-width:70rem;margin:0 auto;padding:0 1.5rem}
header{padding-top:2rem}
footer{padding-top:1rem;padding-bottom:2.5rem;color:var(--quiet);font-size:.85rem}
code,pre,.start,.headers,.target{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.8125rem}
p,h1,h2,dl,dd,pre,ul{margin:0;padding:0}
a{color:inherit}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:6px}
.skip-link{position:absolute;left:-99rem;background:var(--card);padding:.5rem 1rem}
.skip-link:focus{left:1rem;top:1rem;z-index:1}
.subject{display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:baseline;margin-bottom:.75rem}
.subject strong{font-size:1.05rem}
.target{color:var(--quiet)}
.quiet,small{color:var(--quiet)}
small{font-size:.8125rem}
.banner{display:flex;gap:1.25rem;align-items:center;padding:1.25rem 1.5rem;border-radius:14px;border:1px solid;--on:var(--inconclusive);--ground:var(--inconclusive-soft);color:var(--on);background:var(--ground)}
.banner.failed{--on:var(--fail);--ground:var(--fail-soft)}
.banner.passed{--on:var(--pass);--ground:var(--pass-soft)}
.banner>div{min-width:0}
.banner h1{font-size:1.75rem;line-height:1.2;letter-spacing:-.015em}
.banner p{color:var(--text);margin-top:.2rem}
.banner .mark{flex:none;width:3rem;height:3rem;border-radius:50%;display:grid;place-items:center;background:var(--on);color:var(--ground);font-size:1.5rem;font-weight:700}
.tiles{list-style:none;display:grid;grid-template-columns:repeat(6,1fr);gap:.75rem;margin-top:1rem}
.tile>*{display:block;height:100%;padding:.7rem 1rem .75rem;border-radius:12px;background:var(--card);border:1px solid var(--line);border-top:3px solid var(--on);text-decoration:none}
.tile{--on:var(--line)}
.tile b{display:block;font-size:1.6rem;line-height:1.25;font-variant-numeric:tabular-nums;letter-spacing:-.02em;color:var(--on)}
.tile span{color:var(--quiet);font-size:.8125rem}
.tile.none b{color:var(--quiet);font-weight:500}
.tile a:hover{border-color:var(--on)}
.fail{--on:var(--fail);--ground:var(--fail-soft)}
.warn{--on:var(--warn);--ground:var(--warn-soft)}
.inconclusive{--on:var(--inconclusive);--ground:var(--inconclusive-soft)}
.skip{--on:var(--skip);--ground:var(--skip-soft)}
.info{--on:var(--info);--ground:var(--info-soft)}
.pass{--on:var(--pass);--ground:var(--pass-soft)}
.facts{display:flex;flex-wrap:wrap;gap:.5rem 2.5rem;margin-top:1rem}
.facts dt,.label{font-size:.75rem;color:var(--quiet);font-weight:600}
h2{font-size:1.05rem;margin:2rem 0 .6rem;display:flex;align-items:center;gap:.6rem;scroll-margin-top:1rem}
.amount{font-size:.8125rem;font-weight:600;padding:.05rem .55rem;border-radius:99px;color:var(--on,var(--quiet));background:var(--ground,var(--skip-soft));font-variant-numeric:tabular-nums}
.card{background:var(--card);border:1px solid var(--line);border-radius:12px}
.plain{list-style:none}
.plain li{padding:.75rem 1.25rem}
.plain li+li{border-top:1px solid var(--line)}
.requirements{flex:1;min-width:12rem}
.bar{margin-top:.3rem;height:8px;border-radius:99px;background:var(--skip-soft);overflow:hidden}
.bar div{height:100%;background:var(--pass);border-radius:99px}
.scroll{overflow-x:auto}
table{overflow-wrap:normal;width:100%;border-collapse:collapse}
th,td{text-align:left;padding:.55rem 1.25rem;border-top:1px solid var(--line);font-weight:400}
thead th{border-top:0;font-size:.75rem;font-weight:600;color:var(--quiet)}
.number{text-align:right;font-variant-numeric:tabular-nums;width:8rem}
.status{background:var(--sunken);border-radius:5px;padding:.1rem .4rem}
@media(max-width:46rem){.tiles{grid-template-columns:repeat(3,1fr)}header,main,footer{padding-left:1rem;padding-right:1rem}}
`;
