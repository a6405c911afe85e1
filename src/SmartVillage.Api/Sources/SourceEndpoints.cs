using SmartVillage.Api.Access;
using SmartVillage.Api.Http;

namespace SmartVillage.Api.Sources;

/// <summary>
/// What is known about the OpenSID behind a village: release, what is missing or different, what it would delete along, what its account may do. Told from what the last run
/// kept, so that it is there when the source is not.
/// </summary>
internal sealed class SourceEndpoints : IEndpointGroup
{
    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/villages/{code}/source", "getSource", Get)
        {
            Tag = "Sinkronisasi",
            Summary = "OpenSID sumber kelurahan ini: rilis, kolom yang tidak ada, hak akun, dan kunci asing yang ikut menghapus",
            Description = "Dari pemeriksaan sinkronisasi terakhir (probedAt), juga bila sumbernya mati. radar dilihat saat baris dibaca (lookedAt); dari berkas cadangan hanya kunci asingnya.",
            Right = Right.ReadSource,
            Schema = "Source",
        },
    ];

    private static Task<IResult> Get(ApiRequest request, CancellationToken cancellationToken)
    {
        if (request.Reader.ReadProbe(request.Village.Id) is not { } stored)
        {
            return Task.FromResult<IResult>(Problems.NotFound);
        }

        var contract = SourceContract.Of(request.Village.SourceName, stored);
        return Task.FromResult<IResult>(request.One(writer => System.Text.Json.JsonSerializer.Serialize(writer, contract, ApiJsonContext.Default.SourceContract)));
    }
}
