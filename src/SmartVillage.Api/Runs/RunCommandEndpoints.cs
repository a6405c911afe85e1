using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Domain.Errors;
using SmartVillage.Sync.Runs;

namespace SmartVillage.Api.Runs;

/// <summary>Starting, deciding about and stopping runs. What a person asked for goes on when the connection breaks.</summary>
internal sealed class RunCommandEndpoints(ISyncCommands commands, IRunLog runs, ApiOptions options, IHostApplicationLifetime lifetime) : IEndpointGroup
{
    public IEnumerable<ApiRoute> Routes =>
    [
        new("POST", "/villages/{code}/sync-runs", "startRun", StartAsync)
        {
            Tag = "Sinkronisasi",
            Summary = "Mulai sinkronisasi sekarang",
            Description = "Bila sudah ada yang berjalan, permintaan ini bergabung: joined = true. Ikuti kemajuannya pada alamat di Location.",
            Right = Right.StartRuns,
            NeedsEdition = false,
            Success = StatusCodes.Status202Accepted,
            Schema = "Run",
        },
        new("POST", "/sync-runs/{id}/approval", "decideRun", DecideAsync)
        {
            Tag = "Sinkronisasi",
            Summary = "Setujui atau tolak sinkronisasi yang berhenti di gerbang",
            Description = "Menyetujui membaca sumber sekali lagi dan menerbitkan bila perubahannya masih sama; jawaban datang sesudah itu. Nama pemilik kunci tercatat.",
            Right = Right.DecideRuns,
            Body = "ApprovalOrder",
            Schema = "RunReport",
        },
        new("POST", "/sync-runs/{id}/cancel", "cancelRun", CancelAsync)
        {
            Tag = "Sinkronisasi", Summary = "Hentikan sinkronisasi yang berjalan", Right = Right.StartRuns, Success = StatusCodes.Status202Accepted, Schema = "Run",
        },
    ];

    private async Task<IResult> StartAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var started = await commands.StartAsync(request.Village.Code, request.Caller.Name, lifetime.ApplicationStopping);
            return started is not { } run ? Problems.NoSource : Accepted(request, run.Run, run.Joined);
        }
        catch (SmartVillageException exception) when (exception is not StoreException)
        {
            return Problems.Of(exception);
        }
    }

    private async Task<IResult> DecideAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (run, problem) = await RunEndpoints.FindAsync(request, runs, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var (order, bad) = await JsonBody.ReadAsync(
            request.HttpContext.Request, ApiJsonContext.Default.ApprovalOrder, options.RequestBodyBytes, cancellationToken);
        if (bad is not null)
        {
            return bad;
        }

        if (order!.Decision is not ("approve" or "reject") || !DecisionNote.TryRead(order.Comment, out var comment))
        {
            return Problems.Bad("invalid-decision", "Keputusan tidak sah.", $"Isi decision dengan approve atau reject, comment paling banyak {DecisionNote.Longest} huruf tanpa NIK atau No. KK.");
        }

        request.Reader.Dispose();
        return await DecideAsync(request, run!, order.Decision, DecisionNote.Sign(request.Caller, comment));
    }

    private async Task<IResult> DecideAsync(ApiRequest request, RunEntry run, string decision, string by)
    {
        try
        {
            var report = decision == "approve"
                ? await commands.ApproveAsync(run.Start.RunId, by, lifetime.ApplicationStopping)
                : await commands.RejectAsync(run.Start.RunId, by, lifetime.ApplicationStopping);
            var meta = new AnswerMeta(request.Reader.Epoch, report.Edition, request.Now, FreshnessOf(report.Outcome));
            return new Answer(meta, request.Today, writer =>
                System.Text.Json.JsonSerializer.Serialize(writer, report, ApiJsonContext.Default.RunReport))
            { Cacheable = false };
        }
        catch (SmartVillageException exception) when (exception is not StoreException)
        {
            return exception.Code switch
            {
                "SV-RUN-404" => Problems.NotFound,
                "SV-RUN-409" => Problems.NotWaiting,
                _ => Problems.Of(exception),
            };
        }
    }

    private async Task<IResult> CancelAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (run, problem) = await RunEndpoints.FindAsync(request, runs, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        if (run!.Outcome != RunOutcome.Running)
        {
            return Problems.NotRunning;
        }

        await runs.RequestCancelAsync(run.Start.RunId, CancellationToken.None);
        return Accepted(request, run, joined: false);
    }

    private static Answer Accepted(ApiRequest request, RunEntry run, bool joined) =>
        new(RunEndpoints.MetaOf(request, run.Start.Village), request.Today, writer => RunEndpoints.Write(writer, RunContract.Of(run, joined)))
        {
            Cacheable = false,
            Status = StatusCodes.Status202Accepted,
            Location = $"/api/v1/sync-runs/{run.Start.RunId}",
        };

    private static Freshness FreshnessOf(RunOutcome outcome) => outcome switch
    {
        RunOutcome.Failed => Freshness.Failed,
        RunOutcome.AwaitingApproval => Freshness.AwaitingApproval,
        _ => Freshness.Fresh,
    };
}
