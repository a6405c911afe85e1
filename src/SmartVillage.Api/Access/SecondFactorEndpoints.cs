using SmartVillage.Api.Http;
using SmartVillage.Api.Requests;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Access;

/// <summary>Opens a key with its second factor for a while. What is given back goes into a header of the acts that ask for it; the key itself is sent as always.</summary>
internal sealed class SecondFactorEndpoints(SecondFactors factors, ApiOptions options, TimeProvider time) : IEndpointGroup
{
    public IEnumerable<ApiRoute> Routes =>
    [
        new("POST", "/key/second-factor", "openKey", OpenAsync)
        {
            Tag = "Kunci",
            Summary = "Buka kunci dengan kode dari telepon (faktor kedua)",
            Description = $"Perlu sebelum membuka data, mengekspor, memutuskan, dan membuat berkas impor dengan kunci yang punya faktor kedua. Kirim session yang diterima sebagai header {SecondFactorGate.Header}. "
                + "Kode berlaku sekali; sesudah lima yang salah kunci menunggu 15 menit, lalu dua kali lebih lama setiap kali. Kunci tanpa faktor kedua: needed false.",
            Right = Right.OpenKey,
            Identified = true,
            Action = "buka",
            Sensitive = true,
            Body = "SecondFactorOrder",
            Schema = "KeyOpening",
        },
    ];

    private async Task<IResult> OpenAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (order, problem) = await JsonBody.ReadAsync(request.HttpContext.Request, KeyJsonContext.Default.SecondFactorOrder, options.RequestBodyBytes, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        if (order!.Read() is not { } code)
        {
            return Problems.Bad("invalid-code", "Kode tidak sah.", "Isi code dengan enam angka yang ditampilkan aplikasi di telepon.");
        }

        var answer = factors.Open(request.Caller.KeyId, code, options.SecondFactorKeeps);
        return answer.Outcome switch
        {
            FactorOutcome.WrongCode => Problems.WrongSecondFactor,
            FactorOutcome.Locked => Problems.SecondFactorLocked with { RetryAfterSeconds = Math.Max(1, (int)Math.Ceiling((answer.Until!.Value - time.GetUtcNow()).TotalSeconds)) },
            _ => new Answer(new AnswerMeta(request.Reader.Epoch, 0, request.Now, Freshness.Fresh), request.Today, writer =>
            {
                writer.WriteStartObject();
                writer.WriteBoolean("needed", answer.Outcome == FactorOutcome.Opened);
                writer.WriteString("session", answer.Session);
                writer.WriteTime("until", answer.Until);
                writer.WriteEndObject();
            })
            {
                Cacheable = false,
            },
        };
    }
}
