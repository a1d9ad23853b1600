process.chdir('/tmp/web-work/web');
const {build}=await import('/tmp/web-work/web/node_modules/esbuild/lib/main.js');
const {gzipSync}=await import('zlib');const {readFileSync}=await import('fs');
const {shortened,brieflyNamed}=await import('/tmp/web-work/web/templates.mjs');
const brief=brieflyNamed(readFileSync('words.ts','utf8'));
const r=await build({absWorkingDir:'/tmp/web-work/web',entryPoints:['main.ts'],bundle:true,write:false,metafile:true,format:'iife',platform:'neutral',mainFields:['module','main'],minify:true,minifySyntax:true,charset:'utf8',define:{SURFACE_SHA256:'"x"'},plugins:[{name:'s',setup(b){b.onLoad({filter:/web\/.*\.ts$/},({path})=>({contents:brief(shortened(readFileSync(path,'utf8'))),loader:'ts'}))}}]});
// non-minified-whitespace to split per module
const r2=await build({absWorkingDir:'/tmp/web-work/web',entryPoints:['main.ts'],bundle:true,write:false,format:'iife',platform:'neutral',mainFields:['module','main'],minifyIdentifiers:true,minifySyntax:true,charset:'utf8',define:{SURFACE_SHA256:'"x"'},plugins:[{name:'s',setup(b){b.onLoad({filter:/web\/.*\.ts$/},({path})=>({contents:brief(shortened(readFileSync(path,'utf8'))),loader:'ts'}))}}]});
const text=r2.outputFiles[0].text;
const parts=text.split(/^  \/\/ (?=\S+$)/m);
const z=(s)=>gzipSync(s,{level:9}).length;const all=parts.join('');const base=z(all);
const rows=parts.slice(1).map((p,i)=>[p.split('\n')[0],base-z(parts.filter((_,j)=>j!==i+1).join('')),p.length]);
for(const x of rows.sort((a,b)=>b[1]-a[1]))console.log(x.join(' '));
console.log(base);
