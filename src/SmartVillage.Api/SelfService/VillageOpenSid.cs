using SmartVillage.Api.Http;
using SmartVillage.Api.Services;
using SmartVillage.Services.Adapters;

namespace SmartVillage.Api.SelfService;

/// <summary>The OpenSID of the village of a request. One of which nobody said whose it is serves an installation of one village only: nothing may reach somebody else's.</summary>
internal sealed class VillageOpenSid(VillageSystems systems, ApiOptions options)
{
    public T? Of<T>(ApiRequest request)
        where T : class => systems.Of<T>(CatalogDesk.CodeOf(request)) is { } found && (found is IServiceAdapter { Village: not null } || IsOnly(request)) ? found : null;

    private bool IsOnly(ApiRequest request) =>
        request.Reader.ListVillages().Select(v => v.Code).Concat(options.Villages.Select(v => v.Code.Value)).Distinct(StringComparer.Ordinal).Count() == 1;
}
