using SmartVillage.Marketplace.Feeds;

namespace SmartVillage.Api.Marketplace;

/// <summary>Where this installation is reached from outside: what the operator said, else what the caller asked; such answers are never kept for others.</summary>
internal static class MarketRoot
{
    public static MarketAddresses Of(ApiOptions options, HttpRequest request)
    {
        // A proxy may write anything as scheme and host; only what makes an address is taken.
        var asked = Uri.TryCreate($"{(request.IsHttps ? Uri.UriSchemeHttps : Uri.UriSchemeHttp)}://{request.Host}", UriKind.Absolute, out var address) ? address : new Uri("http://localhost");
        return new MarketAddresses((options.PublicUrl ?? asked).ToString().TrimEnd('/'));
    }
}
