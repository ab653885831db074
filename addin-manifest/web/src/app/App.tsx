import { lazy, Suspense, type ReactNode } from "react";
import { Problem } from "../api/problem";
import { Assessments } from "../assessments/Assessments";
import { localUser, onLoopback } from "../host/surface";
import type { Language } from "../texts/languages";
import { Announcer } from "./Announcer";
import { whoAsks } from "./firstQuestions";
import { Frame } from "./Frame";
import { MeContext } from "./MeContext";
import { Loading } from "./Notices";
import { Assessment, ItemPage, MyItems, StartAssessment, WordPane } from "./places";
import { Show } from "./Show";
import { hashOf, type Route } from "./route";
import { useLoaded } from "./useLoaded";
import { useRoute } from "./useRoute";

const SamplePeople = lazy(() => import("./SamplePeople"));

export function App({ onLanguage }: { onLanguage: (language: Language) => void }): ReactNode {
  const route = useRoute();
  const me = useLoaded(whoAsks.ask, whoAsks.arrived);
  const isNobody = onLoopback && localUser === null && me.failure instanceof Problem && me.failure.status === 401;
  return (
    <Announcer>
      <Frame route={route} me={me.value} onLanguage={onLanguage}>
        <Suspense fallback={<Loading />}>
          {me.value === null && !isNobody && <h1 className="visually-hidden">OfficeIntegration</h1>}
          {isNobody ? <SamplePeople /> : <Show loaded={me}>{(known) => <MeContext value={known}>{placeOf(route)}</MeContext>}</Show>}
        </Suspense>
      </Frame>
    </Announcer>
  );
}

function placeOf(route: Route): ReactNode {
  switch (route.page) {
    case "assessments":
      return <Assessments />;
    case "assessment":
      return <Assessment key={route.id} id={route.id} view={route.view} part={route.part ?? null} place={hashOf(route)} />;
    case "items":
      return <MyItems />;
    case "start":
      return <StartAssessment />;
    case "word":
      return <WordPane />;
    case "item":
      return <ItemPage key={hashOf(route)} assessmentId={route.assessmentId} itemKey={route.itemKey} place={hashOf(route)} />;
  }
}
