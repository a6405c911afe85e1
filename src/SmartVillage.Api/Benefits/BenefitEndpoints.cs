using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Records;
using SmartVillage.Domain.Records;

namespace SmartVillage.Api.Benefits;

/// <summary>Aid programmes and who receives them.</summary>
internal sealed class BenefitEndpoints(RecordPages pages) : IEndpointGroup
{
    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/villages/{code}/benefits", "listBenefits", ListAsync)
        {
            Tag = "Bantuan",
            Summary = "Daftar program bantuan",
            Right = Right.ReadRecords,
            Query = QueryParameter.Paging,
            Schema = "benefits",
            IsList = true,
        },
        new("GET", "/villages/{code}/benefits/{id}", "getBenefit", (request, _) => Task.FromResult(RecordPages.One(request, Entities.Benefits)))
        {
            Tag = "Bantuan",
            Summary = "Satu program bantuan",
            Right = Right.ReadRecords,
            Schema = "benefits",
        },
        new("GET", "/villages/{code}/benefits/{id}/participants", "listParticipants", ListParticipantsAsync)
        {
            Tag = "Bantuan",
            Summary = "Peserta program bantuan",
            Description = "Nomor peserta (NIK, No. KK, nomor rumah tangga atau kelompok) hanya angka terakhir.",
            Right = Right.FollowVillage,
            Identified = true,
            Query = QueryParameter.Paging,
            Schema = "benefitParticipants",
            IsList = true,
        },
    ];

    private Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken) => Task.FromResult(pages.List(
        request, Entities.Benefits, (after, take) => request.Reader.ListBenefits(request.Village.Id, after, take)));

    private Task<IResult> ListParticipantsAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!request.TryGetId("id", out var id))
        {
            return Task.FromResult<IResult>(Problems.BadId);
        }

        return Task.FromResult(request.Reader.Find(Entities.Benefits, request.Village.Id, id) is { } benefit
            ? pages.List(request, Entities.BenefitParticipants, (after, take) =>
                request.Reader.ListParticipants(request.Village.Id, benefit.Record.SourceKey, after, take))
            : Problems.NotFound);
    }
}
