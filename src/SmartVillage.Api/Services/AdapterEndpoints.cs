using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using SmartVillage.Api.Http;
using SmartVillage.Services.Adapters;

namespace SmartVillage.Api.Services;

/// <summary>How the outside systems are doing, for everybody: whoever waits for one should see that it is not the village's fault.</summary>
internal sealed class AdapterEndpoints(IAdapterStates states) : IEndpointGroup
{
    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/adapters", "listAdapters", ListAsync)
        {
            Tag = "Layanan",
            Summary = "Sistem luar di belakang layanan: keadaan, lama jawaban, dan sirkuitnya",
            Description = "Dari pemeriksaan terakhir (setiap lima menit). Disabled: tidak dipakai di pemasangan ini. Down: layanannya turun sendiri ke antrean atau direktori sampai ia menjawab lagi. "
                + "circuit Open: untuk sementara tidak dihubungi karena berkali-kali gagal.",
            Schema = "Adapter",
            IsList = true,
        },
    ];

    private Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var data = JsonSerializer.SerializeToUtf8Bytes(states.Read().Adapters, ApiJsonContext.Default.IReadOnlyListAdapterObservation);
        var meta = request.MetaOfMany([.. request.Reader.ListVillages().Where(village => village.Edition > 0)]) with
        {
            Revision = BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(data)),
        };
        return Task.FromResult<IResult>(new Answer(meta, request.Today, writer => writer.WriteRawValue(data, skipInputValidation: true)) { IsList = true, IsLive = true });
    }
}
