/** The page's whole style: light, for one thumb, one main act at the bottom. Level colours come with the body's class. */
export const STYLE = `
:root{--page:#E9EBED;--surf:#F7F8F9;--raise:#FFF;--line:#CDD2D7;--ctl:#7B848D;--ink:#1B1F23;--ink2:#454C54;--ink3:#5D656E;--acc:#1F6663;--accw:#DCEAE8;--fill:#2B5F9E;--on:#FFF}
.l1{--fill:#B3261E}.l2{--fill:#A94E00}.l3{--fill:#F0C53A;--on:#1B1F23}
*{box-sizing:border-box;margin:0;padding:0}
body{font:16px/1.45 -apple-system,"Segoe UI",Roboto,"PingFang SC","HarmonyOS Sans SC","MiSans","Microsoft YaHei","Noto Sans CJK SC",sans-serif;font-variant-numeric:tabular-nums;color:var(--ink);background:var(--page);text-autospace:normal;min-height:100vh;min-height:100dvh;max-width:560px;margin:0 auto;display:flex;flex-direction:column}
header{background:var(--fill);color:var(--on);padding:14px 20px 16px}
header.hollow{background:var(--raise);color:var(--ink);border-bottom:3px dashed var(--fill)}
.top,.lv,.act p,.okm{display:flex;gap:12px;align-items:center;justify-content:space-between;font-size:14px}
.top{margin-bottom:12px}.lv{justify-content:flex-start;gap:14px}.lv svg{width:60px;height:60px;flex:none}
.lv b{font-size:34px;line-height:1.15;display:block}.lv .t{margin-left:auto;text-align:right}.lv .t b{font-size:26px}
.drill{font-weight:700;border:1px solid currentColor;border-radius:2px;padding:0 6px}
.hatch{height:10px;background:repeating-linear-gradient(135deg,var(--ctl) 0 4px,var(--raise) 4px 8px)}
h1{font-size:26px;line-height:1.3;padding:12px 20px 0;overflow-wrap:anywhere}
.ld{padding:4px 20px 8px;font-size:17px;line-height:1.5;color:var(--ink2);overflow-wrap:anywhere}
dl{background:var(--raise);border-block:1px solid var(--line)}
dl div{display:grid;grid-template-columns:88px 1fr;padding:8px 20px;border-top:1px solid var(--line);font-size:16px;line-height:1.4}
dl div:first-child{border:0}dt{color:var(--ink3);font-size:15px;line-height:1.65}dd{overflow-wrap:anywhere}
dd small{display:block;color:var(--ink3);font-size:14px}
.on{padding:0 20px 12px;font-size:15px;color:var(--ink2);overflow-wrap:anywhere}
dd a,.dc a{color:var(--acc);display:inline-block;padding:6px 0;margin:-6px 0 -6px 6px}
dl.tight{display:grid;grid-template-columns:1fr 1fr}dl.tight div{display:block;padding:9px 12px 9px 20px;font-size:16px}dl.tight div.whole{grid-column:1/-1}dl.tight dt{font-size:14px;line-height:1.3}dl.tight div:nth-child(odd):not(.whole){border-left:1px solid var(--line)}dl.tight div:not(.whole){border-top:1px solid var(--line)}
.okm{background:var(--accw);padding:10px 20px;font-size:16px;border-block:1px solid var(--line)}.okm span{color:var(--ink2);font-size:14px}
.act{margin-top:auto;position:sticky;bottom:0;padding:14px 20px 26px;background:var(--surf);border-top:1px solid var(--line)}
.act p{font-size:15px;color:var(--ink2);margin-bottom:10px}.act p b{color:#944400;white-space:nowrap}.act p.e{margin:10px 0 0;font-size:14px;color:var(--ink3)}
h2{display:flex;justify-content:space-between;font-size:15px;font-weight:400;color:var(--ink3);padding:8px 20px 5px}
.dc{background:var(--raise);border-block:1px solid var(--line);padding:8px 20px 9px}.dc+.dc{border-top:0}.dc .q{display:flex;justify-content:space-between;align-items:baseline;gap:12px;font-size:17px;line-height:1.35}.dc time{color:#944400;white-space:nowrap;font-size:16px;font-weight:700}.dc p{font-size:14px;line-height:1.35;color:var(--ink2)}
.no{background:#FBE9E7;color:#A3211A;padding:12px 20px;border-block:1px solid var(--line)}
.btn2{display:grid;place-items:center;min-height:48px;margin-top:10px;border:1px solid var(--ctl);border-radius:8px;background:var(--raise);color:var(--ink);font-size:16px;text-decoration:none}
button,.btn{display:grid;place-items:center;width:100%;min-height:56px;border:0;border-radius:8px;background:var(--acc);color:#FFF;font:inherit;font-size:19px;font-weight:700;text-decoration:none;cursor:pointer}
:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
main.note{padding:32px 20px}main.note p{margin:10px 0 24px;color:var(--ink2);font-size:17px}main.note h1{padding:0}`;
