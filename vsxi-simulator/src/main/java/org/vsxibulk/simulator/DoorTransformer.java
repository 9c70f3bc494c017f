package org.vsxibulk.simulator;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Optional;
import org.vsxibulk.simulator.requests.RecordedRequest;
import org.vsxibulk.simulator.requests.Recorder;
import org.vsxibulk.simulator.store.SwitchState;
import org.vsxibulk.simulator.wire.Call;
import org.vsxibulk.simulator.wire.FrontDoor;
import org.vsxibulk.simulator.wire.HttpAnswer;

/** Translates between WireMock and the front door. */
final class DoorTransformer implements ResponseDefinitionTransformerV2 {
    private final FrontDoor door;
    private final SwitchState state;
    private final Recorder recorder;

    DoorTransformer(FrontDoor door, SwitchState state, Recorder recorder) {
        this.door = door;
        this.state = state;
        this.recorder = recorder;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        String target = request.getUrl();
        Call call = Call.of(
                request.getMethod().getName(),
                target,
                Optional.ofNullable(request.getHeader("Authorization")),
                Optional.ofNullable(request.getBody()).orElse(new byte[0]));
        boolean ofSwitch = !call.path().startsWith(FrontDoor.BACK_DOOR);
        if (ofSwitch) {
            recorder.add(new RecordedRequest(
                    call.method(), target, Optional.ofNullable(request.getHeader("Content-Type")), call.body()));
        }
        HttpAnswer answer = door.answer(call, target);
        ResponseDefinitionBuilder response = ResponseDefinitionBuilder.responseDefinition()
                .withStatus(answer.status())
                .withHeader("Content-Type", answer.contentType())
                .withBody(answer.body());
        if (answer.status() == 401) {
            response.withHeader("WWW-Authenticate", "Basic realm=\"VSXi\"");
        }
        answer.headers().forEach(response::withHeader);
        if (answer.isReset()) {
            response.withFault(Fault.CONNECTION_RESET_BY_PEER);
        }
        int millis = Math.toIntExact(state.latency().plus(answer.delay()).toMillis());
        if (millis > 0 && ofSwitch) {
            response.withFixedDelay(millis);
        }
        return response.build();
    }

    @Override
    public String getName() {
        return "vsxi";
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }
}
