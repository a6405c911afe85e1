using System.Reflection;
using SmartVillage.Api.Http;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Api.Villages;

/// <summary>The front door of the API: which version this is and where to go on.</summary>
internal sealed class IndexEndpoints(IStoreKeys keys) : IEndpointGroup
{
    private static readonly string Version =
        typeof(IndexEndpoints).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "", "getIndex", IndexAsync)
        {
            Tag = "Desa", Summary = "Versi layanan dan alamat dokumentasi", Schema = "Index",
        },
    ];

    private Task<IResult> IndexAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var villages = request.Reader.ListVillages().Where(v => v.Edition > 0).ToArray();
        return Task.FromResult<IResult>(new Answer(request.MetaOfMany(villages), request.Today, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("name", "SmartVillage.Integration");
            writer.WriteString("version", Version);
            writer.WriteString("documentation", "/docs");
            writer.WriteString("openapi", "/openapi/v1.json");
            writer.WriteString("villages", $"{ApiCatalog.Base}/villages");
            writer.WriteString("receiptKey", keys.SigningPublicKey);
            writer.WriteEndObject();
        }));
    }
}
