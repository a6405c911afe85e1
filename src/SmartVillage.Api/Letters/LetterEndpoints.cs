using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Residents;
using SmartVillage.Domain.Records;

namespace SmartVillage.Api.Letters;

/// <summary>The introduction letter that residents take to the civil registry, filled in from the copy for the officer at the counter. Nothing is sent or kept; the ledger says who had it made.</summary>
internal sealed class LetterEndpoints(ApiOptions options) : IEndpointGroup
{
    private const int LongestNumber = 60;
    private const int LongestAbout = 300;
    private static readonly string[] Formats = ["json", "html"];

    public IEnumerable<ApiRoute> Routes =>
    [
        new("POST", "/villages/{code}/residents/{id}/introduction-letter", "writeIntroductionLetter", WriteAsync)
        {
            Tag = "Penduduk",
            Summary = "Surat pengantar kelurahan yang sudah terisi, untuk Dukcapil: sebagai data atau halaman yang dapat dicetak",
            Description = "Dengan full NIK, nomor KK, tanggal lahir dan alamat tampil utuh, bila Letters:FullNumbers disetel; tanpa itu tersamar atau dikosongkan untuk diisi tangan. "
                + "Tidak ada yang dikirim atau disimpan; pembuatannya tercatat di buku akses.",
            Right = Right.Reveal,
            Identified = true,
            Action = "ungkap",
            Sensitive = true,
            Query = [QueryParameter.Choice("format", "Bentuknya; bawaan json.", Formats)],
            Body = "LetterOrder",
            Schema = "IntroductionLetter",
            Media = ["text/html"],
        },
    ];

    private async Task<IResult> WriteAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!request.TryGetId("id", out var id))
        {
            return Problems.BadId;
        }

        var format = request.Query.Choice("format", Formats);
        var (order, problem) = request.Query.Problem is { } bad ? (null, bad) : await Purpose.ReadOrderAsync(
            request, LetterJsonContext.Default.LetterOrder, options, cancellationToken);
        if ((problem ?? Fault(order!)) is { } wrong)
        {
            return wrong;
        }

        if (request.Reader.Find(Entities.Residents, request.Village.Id, id) is not { } row)
        {
            return Problems.NotFound;
        }

        request.Note([row.Id]);
        request.NotedFields = order!.Full ? LetterWriter.Protected : [];
        _ = DecisionNote.TryRead(order.Number, out var number);
        _ = DecisionNote.TryRead(order.About, out var about);
        var letter = LetterWriter.Write(request, row, order, number, about);
        return format == "html"
            ? new LetterPage(letter, $"Dibuat oleh {request.Caller.Name} ({request.Caller.Role}) dari salinan edisi {request.Meta().Edition}; tercatat di buku akses.")
            : new Answer(request.Meta(), request.Today, writer => LetterJson.Write(writer, row.Id, letter)) { Cacheable = false };
    }

    private ApiProblem? Fault(LetterOrder order)
    {
        if (!Enum.IsDefined(order.Kind))
        {
            return Problems.BadJson;
        }

        if (!DecisionNote.TryRead(order.Number, out var number) || number?.Length > LongestNumber || !DecisionNote.TryRead(order.About, out var about) || about?.Length > LongestAbout)
        {
            return Problems.Bad("invalid-letter", "Isian surat tidak sah.", $"number paling banyak {LongestNumber} dan about paling banyak {LongestAbout} huruf, tanpa NIK atau No. KK.");
        }

        return order.Full && !options.FullNumbersOnLetters
            ? new ApiProblem(403, "full-numbers-off", "Nomor lengkap pada surat tidak diizinkan pada pemasangan ini.", "Kosongkan full dan isi nomornya dengan tangan, atau setel Letters:FullNumbers.")
            : null;
    }
}
