using System.Net;
using SmartVillage.Api.Tests.Marketplace;

namespace SmartVillage.Api.Tests.Browser;

/// <summary>The pages of the marketplace on the screen of a cheap phone.</summary>
public sealed class MarketPageTests(MarketHost shared)
{
    private const int Width = 360;

    /// <summary>How far anything reaches beyond the screen, strips that are scrolled by themselves left out.</summary>
    private const string Overhang =
        "Math.max(document.documentElement.scrollWidth, ...[...document.querySelectorAll('body *')].filter(e => !e.closest('.lain')).map(e => e.getBoundingClientRect().right)) - innerWidth";

    /// <summary>Links and fields that a thumb cannot hit.</summary>
    private const string TooSmall =
        "[...document.querySelectorAll('main a, summary, input:not([type=hidden]), button')].filter(e => { const r = e.getBoundingClientRect(); return r.height > 0 && r.height < 32; }).map(e => e.textContent).join('|')";

    private const string ImagesWithoutRoom = "[...document.images].filter(i => !(i.getAttribute('width') > 0 && i.getAttribute('height') > 0)).length";

    [Fact]
    public async Task Goods_are_found_looked_at_and_ordered_on_a_narrow_screen_without_script()
    {
        var isCertain = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
        Assert.SkipWhen(Chromium.Executable is null && !isCertain, "Chromium is not installed: install chromium to look at the pages with a real browser.");
        Assert.NotNull(Chromium.Executable);
        await using var browser = await Chromium.StartAsync(Chromium.Executable, TestContext.Current.CancellationToken);
        var phone = await browser.OpenPhoneAsync(Width, TestContext.Current.CancellationToken);

        await phone.GoAsync(new Uri(shared.Host.Address, "/lapak"));
        await FitsAsync(phone);
        // Seen again, it is the page that the browser kept.
        await phone.GoAsync(new Uri(shared.Host.Address, "/lapak"));
        await FitsAsync(phone);
        await phone.TypeAsync("document.querySelector('input[name=q]').focus()", "tahu temp");
        await phone.LeaveByAsync("document.querySelector('button').click()");
        Assert.Contains("Tahu & tempe", await phone.AskAsync<string>("document.querySelector('.barang').innerText"), StringComparison.Ordinal);
        await FitsAsync(phone);

        await phone.LeaveByAsync("document.querySelector('.barang a').click()");
        Assert.Contains("Tahu & tempe", await phone.AskAsync<string>("document.querySelector('h1').innerText"), StringComparison.Ordinal);
        await FitsAsync(phone);
        var order = await phone.AskAsync<string>("document.querySelector('.pesan').href");
        using var answer = await shared.Host.SendAsync("GET", new Uri(order).PathAndQuery);
        Assert.Equal((HttpStatusCode.Found, "wa.me"), (answer.StatusCode, answer.Headers.Location?.Host));

        await phone.GoAsync(new Uri(shared.Host.Address, "/lapak/000000000000"));
        await FitsAsync(phone);
    }

    private static async Task FitsAsync(PhonePage phone)
    {
        Assert.Equal(Width, await phone.AskAsync<int>("document.querySelectorAll('details').forEach(d => d.open = true), innerWidth"));
        Assert.Equal(1, await phone.AskAsync<int>("document.styleSheets.length"));
        Assert.True(await phone.AskAsync<double>(Overhang) <= 0.5, "Something is wider than the screen.");
        Assert.Empty(await phone.AskAsync<string>(TooSmall));
        Assert.Equal(0, await phone.AskAsync<int>(ImagesWithoutRoom));
    }
}
