using System.Text.Json.Nodes;

namespace SmartVillage.Api.Tests.Browser;

/// <summary>One page in the browser.</summary>
internal sealed class PhonePage(Chromium browser, string session)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Opens an address and waits until all of it is there.</summary>
    public async Task GoAsync(Uri address)
    {
        var loaded = browser.NextAsync(session, "Page.loadEventFired");
        await browser.SendAsync(session, "Page.navigate", new JsonObject { ["url"] = address.AbsoluteUri }, Token);
        await loaded.WaitAsync(Token);
    }

    /// <summary>Does something that leads to another page.</summary>
    public async Task LeaveByAsync(string expression)
    {
        var loaded = browser.NextAsync(session, "Page.loadEventFired");
        await AskAsync(expression);
        await loaded.WaitAsync(Token);
    }

    /// <summary>Types into the field that an expression puts in focus.</summary>
    public async Task TypeAsync(string focus, string text)
    {
        await AskAsync(focus);
        await browser.SendAsync(session, "Input.insertText", new JsonObject { ["text"] = text }, Token);
    }

    /// <summary>Shows the page as a printer does, on paper of this width within its margins.</summary>
    public async Task LieOnPaperAsync(int width)
    {
        await browser.SendAsync(session, "Emulation.setEmulatedMedia", new JsonObject { ["media"] = "print" }, Token);
        await browser.SendAsync(session, "Emulation.setDeviceMetricsOverride", new JsonObject { ["width"] = width, ["height"] = 1000, ["deviceScaleFactor"] = 1, ["mobile"] = false }, Token);
    }

    /// <summary>Prints the page as its own style says.</summary>
    public async Task<byte[]> PrintAsync()
    {
        var printed = await browser.SendAsync(session, "Page.printToPDF", new JsonObject { ["preferCSSPageSize"] = true }, Token);
        return Convert.FromBase64String(printed!["data"]!.GetValue<string>());
    }

    /// <summary>Asks the page for a number or a text from outside; the page itself runs nothing.</summary>
    public async Task<T> AskAsync<T>(string expression) => (await AskAsync(expression))!.GetValue<T>();

    private async Task<JsonNode?> AskAsync(string expression)
    {
        var answer = await browser.SendAsync(session, "Runtime.evaluate", new JsonObject { ["expression"] = expression, ["returnByValue"] = true, ["userGesture"] = true }, Token);
        return answer!["exceptionDetails"] is { } wrong ? throw new InvalidOperationException(wrong.ToJsonString()) : answer["result"]!["value"];
    }
}
