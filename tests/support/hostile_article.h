#pragma once

#include <QString>
#include <QStringList>

namespace stet::test {

/// HTML that tries to get something in every way that there is: from `http` (an address with a slash at its end) and
/// from `file` (a file: address). Each way has a path of its own, so that a request tells which one it was.
inline QString hostileArticle(const QString& http, const QString& file)
{
    using namespace Qt::StringLiterals;
    const auto socket = u"ws"_s + http.mid(4);
    const QStringList ways{
        // With scripts
        u"<script src='HTTP/script.js'></script>"_s,
        u"<script>fetch('HTTP/fetch')</script>"_s,
        u"<script>const x = new XMLHttpRequest; x.open('GET', 'HTTP/xhr'); x.send()</script>"_s,
        u"<script>const r = new XMLHttpRequest; r.open('GET', 'FILE'); r.send()</script>"_s,
        u"<script>new WebSocket('SOCKET/socket')</script>"_s,
        u"<script>new EventSource('HTTP/events')</script>"_s,
        u"<script>new Worker('HTTP/worker.js')</script>"_s,
        u"<script>navigator.sendBeacon('HTTP/beacon', 'x')</script>"_s,
        u"<script>new RTCPeerConnection({iceServers: [{urls: 'turn:127.0.0.1:9?transport=tcp', username: 'a', "
        "credential: 'b'}]}).createDataChannel('x')</script>"_s,
        u"<script>window.open('HTTP/window'); location.href = 'HTTP/location'</script>"_s,
        u"<script>import('HTTP/module.js')</script><script type=module src='HTTP/module2.js'></script>"_s,
        u"<img src=x onerror=\"new Image().src='HTTP/onerror'\"><svg onload=\"fetch('HTTP/svgload')\"></svg>"_s,
        // Pictures
        u"<img src='HTTP/image.png'><img srcset='HTTP/srcset.png 1x, HTTP/srcset2.png 2x' loading=eager>"_s,
        u"<img src='FILE'><img src='stet-article://page/1/..%2f..%2f..%2fetc/passwd'>"_s,
        u"<picture><source srcset='HTTP/source.webp'><img alt=''></picture>"_s,
        u"<svg width=9 height=9><image href='HTTP/svgimage.png' width=9 height=9 /><use href='HTTP/svguse.svg#a' />"
        "<image xlink:href='FILE' width=9 height=9 /></svg>"_s,
        u"<input type=image src='HTTP/inputimage.png'>"_s,
        u"<table background='HTTP/table.png'><tr><td background='HTTP/cell.png'>x</td></tr></table>"_s,
        // Style
        u"<style>@import url('HTTP/import.css'); @import 'FILE'; @font-face { font-family: F; src: "
        u"url('HTTP/font.woff2') } "
        "p { font-family: F; background: url('HTTP/background.png'); cursor: url('HTTP/cursor.png'), auto } "
        "li { list-style-image: url('HTTP/list.png') } p::before { content: url('HTTP/content.png') } "
        "div { -webkit-mask: url('HTTP/mask.svg#m'); border-image: url('HTTP/border.png') 1; filter: "
        "url('HTTP/filter.svg#f') }"
        "</style><p>p</p><ul><li>l</li></ul><div>d</div>"_s,
        u"<link rel=stylesheet href='HTTP/sheet.css'><link rel=stylesheet href='FILE'>"_s,
        u"<p style=\"background: url('HTTP/inline.png'); background-image: image-set(url('HTTP/set.png') 1x)\">p</p>"_s,
        u"<link rel=prefetch href='HTTP/prefetch'><link rel=preload as=image href='HTTP/preload.png'>"
        "<link rel=preconnect href='HTTP/'><link rel=dns-prefetch href='HTTP/'><link rel=modulepreload "
        "href='HTTP/pre.js'>"
        "<link rel=prerender href='HTTP/prerender'><link rel=icon href='HTTP/icon.png'>"
        "<link rel=manifest href='HTTP/manifest.json'><link rel=import href='HTTP/import.html'>"_s,
        // Frames, objects, media
        u"<iframe src='HTTP/iframe'></iframe><iframe src='FILE'></iframe>"_s,
        u"<iframe srcdoc=\"<img src='HTTP/srcdoc.png'><script>fetch('HTTP/srcdocscript')</script>\"></iframe>"_s,
        u"<object data='HTTP/object'></object><object data='FILE' type='text/html'></object>"_s,
        u"<embed src='HTTP/embed'><embed src='FILE'><applet archive='HTTP/applet.jar' code=A></applet>"_s,
        u"<video src='HTTP/video.mp4' poster='HTTP/poster.png' autoplay preload=auto><track src='HTTP/track.vtt' default></video>"_s,
        u"<audio autoplay preload=auto><source src='HTTP/audio.mp3'></audio>"_s,
        u"<frameset><frame src='HTTP/frame'></frameset>"_s,
        // Going elsewhere
        u"<meta http-equiv=refresh content='0;url=HTTP/refresh'><meta http-equiv=refresh content='1;url=FILE'>"_s,
        u"<base href='HTTP/base/'><img src='relative.png'>"_s,
        u"<form id=f action='HTTP/form' method=post><input name=a autofocus onfocus='f.submit()'></form>"_s,
        u"<a href='HTTP/link' ping='HTTP/ping' id=a autofocus>link</a>"_s,
        u"<math><annotation-xml encoding='text/html'><img src='HTTP/math.png'></annotation-xml></math>"_s,
        u"<marquee onstart=\"new Image().src='HTTP/marquee'\">m</marquee>"_s,
        u"<details open ontoggle=\"new Image().src='HTTP/toggle'\">d</details>"_s,
        u"<isindex action='HTTP/isindex'><bgsound src='HTTP/bgsound.wav'><xml src='HTTP/xml'></xml>"_s,
    };
    auto html = ways.join(u'\n');
    return html.replace(u"HTTP/"_s, http).replace(u"FILE"_s, file).replace(u"SOCKET/"_s, socket);
}

} // namespace stet::test
